package herberge.cli.api;

/** The server answered with a problem; the terminal turns it into a sentence in one place. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString(), null, false, false); // an answer, not a crash: no stack trace
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
