package dev.postmortem.sitegenerator.serve;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.sitegenerator.compose.RuleText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a live site depends on.
 *
 * @param reader of the repository
 * @param audience who it is made for
 * @param theme folder with the organisation's own templates; need not be there
 * @param rules tells the rules that the repository is checked by
 * @param port on the loopback address; 0 for any that is free
 * @param log takes one line for each event
 */
public record ServeRequest(
    RepositoryReader reader,
    Audience audience,
    Path theme,
    Function<Settings, List<RuleText>> rules,
    int port,
    Consumer<String> log) {}
