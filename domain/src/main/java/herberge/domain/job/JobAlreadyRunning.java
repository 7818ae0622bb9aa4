package herberge.domain.job;

import herberge.domain.shared.Refusal;

/** The job is running already, or is about to run because it was requested already. */
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
