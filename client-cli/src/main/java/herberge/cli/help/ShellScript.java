package herberge.cli.help;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions that let a shell ask this program for the words that may follow. */
public enum ShellScript {
    BASH("""
            # Completion of herberge for bash: source <(herberge completion bash)
            _herberge() {
              local cur=${COMP_WORDS[COMP_CWORD]} line
              local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
              cur=${cur#[\\"\\']}
              words[COMP_CWORD-1]=${cur//\\\\/}
              COMPREPLY=()
              while IFS= read -r line; do
                COMPREPLY+=("${line%%$'\\t'*}")
              done < <(herberge complete -- "${words[@]}" 2>/dev/null)
              compopt -o filenames 2>/dev/null # quotes blanks in names
            }
            complete -o default -F _herberge herberge
            """),
    ZSH("""
            #compdef herberge
            # Completion of herberge for zsh: source <(herberge completion zsh), after compinit
            _herberge() {
              local line
              local -a values shown
              for line in "${(@f)$(herberge complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
                [[ -n $line ]] || continue
                values+=("${line%%$'\\t'*}")
                shown+=("${line/$'\\t'/  -- }")
              done
              if (( $#values )); then compadd -U -l -d shown -a values; else _files; fi
            }
            (( $+functions[compdef] )) && compdef _herberge herberge
            """),
    FISH("""
            # Completion of herberge for fish: herberge completion fish > ~/.config/fish/completions/herberge.fish
            function __herberge_complete
              set -l words (commandline -opc)
              set -l current (commandline -ct)
              herberge complete -- $words[2..-1] "$current" 2>/dev/null
            end
            complete -c herberge -f -a '(__herberge_complete)'
            complete -c herberge -l ca-file -r -F
            complete -c herberge -l for-desk -r -F
            complete -c herberge -n '__fish_seen_subcommand_from setup import' -F
            """);

    private final String text;

    ShellScript(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<ShellScript> of(String shell) {
        return Stream.of(values())
                .filter(script -> script.name().equals(shell.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
