package herberge.application.shared;

/** Writes a view as the text that is stored with an idempotency key, and that a replay returns. */
@FunctionalInterface
public interface ViewFormat {

    String format(Object view);
}
