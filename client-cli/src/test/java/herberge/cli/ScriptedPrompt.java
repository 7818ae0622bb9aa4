package herberge.cli;

import herberge.cli.output.Prompt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A user whose answers are given in advance. */
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
    public String askLine(String question) {
        questions.add(question);
        return answers.remove();
    }

    @Override
    public String askSecret(String question) {
        return askLine(question);
    }
}
