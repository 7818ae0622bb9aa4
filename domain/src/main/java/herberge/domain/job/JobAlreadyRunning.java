package herberge.domain.job;

import herberge.domain.shared.Refusal;

/** The job is being done already, or will be at once because somebody else asked for it. */
public record JobAlreadyRunning(String job) implements Refusal.Reason {

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.CONFLICT;
    }

    @Override
    public String code() {
        return "job-running";
    }
}
