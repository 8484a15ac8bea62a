-- What scripts/try-neovim.sh has Neovim do.
local corpus, jar = vim.env.POSTMORTEM_CORPUS, vim.env.POSTMORTEM_JAR
local factor, renamed = "locker-model-diversity", "locker-generations"

local function say(words) io.stdout:write(words .. "\n") end
local function fail(words) say("FAILED: " .. words); vim.cmd("cquit 1") end
local function wait(what, ready)
  if not vim.wait(60000, ready, 20) then fail("waited a minute for " .. what) end
end
local function rules()
  local ids = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do ids[#ids + 1] = (d.code or d.user_data.lsp.code) end
  table.sort(ids)
  return ids
end
local function has(rule) return vim.tbl_contains(rules(), rule) end
local function line_with(words)
  for i, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local at = line:find(words, 1, true)
    if at then return i, at - 1, line end
  end
  fail("no line with " .. words)
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    if answer.err then fail(method .. ": " .. answer.err.message) end
    return answer.result
  end
  fail("no answer to " .. method)
end

-- The configuration of docs/editors.md.
vim.cmd("edit " .. corpus .. "/postmortems/2026/2026-11-17-orders-twice.md")
local id = vim.lsp.start_client({
  name = "postmortem",
  cmd = { "java", "-Xmx512m", "-XX:+UseSerialGC", "-jar", jar },
  root_dir = corpus,
})
vim.lsp.buf_attach_client(0, id)

local row = line_with("contributing_factors:")
vim.api.nvim_buf_set_lines(0, row, row, true, { "  - factor: " .. factor .. "x" })
local summary = line_with("## Summary")
vim.api.nvim_buf_set_lines(0, summary + 1, summary + 1, true, { "The engineer forgot to drain the node.", "" })
wait("findings", function() return has("person-at-fault") and has("unknown-factor") end)
say("findings while typing: " .. table.concat(rules(), ", "))

local at, column = line_with(factor .. "x")
vim.api.nvim_win_set_cursor(0, { at, column + 2 })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
local actions = ask("textDocument/codeAction", params)
for _, action in ipairs(actions) do say("offered: " .. action.title) end
say("applied: " .. actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
wait("the finding to go", function() return not has("unknown-factor") end)
say("findings afterwards: " .. table.concat(rules(), ", "))

at, column = line_with("factor: " .. factor)
vim.api.nvim_buf_set_lines(0, at - 1, at, true, { "  - factor: locker-m" })
vim.api.nvim_win_set_cursor(0, { at, #"  - factor: locker-m" })
params = vim.lsp.util.make_position_params()
params.position.character = #"  - factor: locker-m"
local items = ask("textDocument/completion", params)
local chosen
for _, item in ipairs(items) do
  if item.label == factor then chosen = item end
end
if not chosen then fail("the factor is not offered") end
say("completed: " .. chosen.label .. " (" .. chosen.detail .. ")")
vim.lsp.util.apply_text_edits({ chosen.textEdit }, 0, "utf-16")

at, column = line_with("factor: " .. factor)
vim.api.nvim_win_set_cursor(0, { at, column + 12 })
params = vim.lsp.util.make_position_params()
params.newName = renamed
local edit = ask("textDocument/rename", params)
local files = {}
for uri, edits in pairs(edit.changes) do
  files[#files + 1] = vim.fn.fnamemodify(vim.uri_to_fname(uri), ":t") .. " (" .. #edits .. ")"
end
table.sort(files)
vim.lsp.util.apply_workspace_edit(edit, "utf-16")
vim.cmd("silent wall")
say("renamed in " .. #files .. " files: " .. table.concat(files, ", "))
local left = vim.fn.system({ "grep", "-rlE", "(factor: |id: |[[ ])" .. factor .. "($|[],])", corpus })
if left ~= "" then fail("still there in " .. left) end
if #files < 3 then fail("renamed in too few files") end
wait("calm after the rename", function() return not has("unknown-factor") end)
say("findings at the end: " .. table.concat(rules(), ", "))

vim.lsp.stop_client(id)
vim.wait(5000, function() return vim.lsp.get_client_by_id(id) == nil or vim.lsp.get_client_by_id(id).is_stopped() end, 20)
say("the server has ended")
