postmortemSearch.orders(0,"ABC","5oFxxKA");
