package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.bootstrap.system.ProjectFolder.Done;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completion in the shells themselves, with names of a running house. */
class ShellCompletionIT {

    private static final String ROOM = "Vollraum \"Süd\" 3";

    @TempDir
    Path folder;

    /** Once: a second room of that name would be completed too. */
    @BeforeAll
    static void addRoom() {
        HouseUnderTest.shared().ben().addRoom(ROOM, 2);
    }

    private String complete(String shell, String script) throws Exception {
        HouseUnderTest house = HouseUnderTest.shared();
        Path program = InstalledProgram.require(shell, shell);
        try (ProjectFolder project = new ProjectFolder(folder)) {
            String login = "export HERBERGE_SERVER=" + house.ben().url() + "\necho " + HouseUnderTest.PASSWORD
                    + " | herberge login --username anna --password-stdin > /dev/null\n";
            Done done = project.run(login + "'" + program + "' <<'SCRIPT'\n" + script + "SCRIPT\n");
            assertThat(done.status()).as(done.out() + done.err()).isZero();
            assertThat(done.err()).isEmpty();
            return done.out();
        }
    }

    @Test
    void completesInBash() throws Exception {
        assertThat(complete("bash", """
                        source <(herberge completion bash)
                        complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _herberge; printf '%s\\n' "${COMPREPLY[@]}"; }
                        complete_words herberge why-
                        complete_words herberge book 'Vollraum\\ '
                        complete_words herberge book '"Vollr'
                        """)).isEqualTo("why-not\n" + ROOM + "\n" + ROOM + "\n");
    }

    @Test
    void completesInZsh() throws Exception {
        assertThat(complete("zsh", """
                        compadd() { print -l -- $values; }
                        source <(herberge completion zsh)
                        words=(herberge why-); CURRENT=2; _herberge
                        words=(herberge book 'Vollraum\\ '); CURRENT=3; _herberge
                        """)).isEqualTo("why-not\n" + ROOM + "\n");
    }

    @Test
    void completesInFish() throws Exception {
        assertThat(complete("fish", """
                        herberge completion fish | source
                        complete -C 'herberge why-'
                        complete -C 'herberge book Vollr'
                        """)).startsWith("why-not\t").contains("\n" + ROOM + "\t");
    }
}
