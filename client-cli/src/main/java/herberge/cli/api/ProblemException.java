package herberge.cli.api;

/** Thrown if the server answers with a problem; {@code Failures} turns it into a sentence. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString(), null, false, false); // a response, not a crash: no stack trace
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
