package herberge.cli.output;

import java.io.PrintStream;

/**
 * Flushes both outputs before each question. The outputs are buffered and the console is not, so a question would appear
 * before the lines that it is about.
 */
record FlushingPrompt(Prompt prompt, PrintStream out, PrintStream err) implements Prompt {

    @Override
    public String askLine(String question) {
        flush();
        return prompt.askLine(question);
    }

    @Override
    public String askSecret(String question) {
        flush();
        return prompt.askSecret(question);
    }

    private void flush() {
        out.flush();
        err.flush();
    }
}
