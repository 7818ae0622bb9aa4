package herberge.cli;

import herberge.cli.output.Prompt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Somebody at the keyboard who has made up their mind. */
public final class ScriptedPrompt implements Prompt {

    private final Deque<String> answers;
    private final List<String> questions = new ArrayList<>();

    public ScriptedPrompt(String... answers) {
        this.answers = new ArrayDeque<>(List.of(answers));
    }

    public List<String> questions() {
        return questions;
    }

    @Override
    public String line(String question) {
        questions.add(question);
        return answers.remove();
    }

    @Override
    public String secret(String question) {
        return line(question);
    }
}
