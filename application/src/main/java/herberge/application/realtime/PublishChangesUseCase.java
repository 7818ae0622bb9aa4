package herberge.application.realtime;

import herberge.application.realtime.RealtimeUseCases.PublishChanges;
import herberge.application.realtime.RealtimeUseCases.Publishing;

final class PublishChangesUseCase implements PublishChanges {

    /** Numbering so many takes milliseconds, and clients wait no longer than that. */
    private static final int BATCH = 200;

    private final Publishing publishing;
    private final EventStream stream;

    PublishChangesUseCase(Publishing publishing, EventStream stream) {
        this.publishing = publishing;
        this.stream = stream;
    }

    @Override
    public void publish() {
        int published;
        do {
            published = publishBatch();
            if (published > 0) {
                publishing.published().run(); // clients receive these while the next ones are numbered
            }
        } while (published == BATCH);
        stream.refresh(); // even if this call published nothing: other servers publish too
    }

    /** In one statement: a server that crashed between two would keep all others from numbering. */
    private int publishBatch() {
        return publishing.transactions().runStatement(() -> publishing.log().publish(BATCH));
    }
}
