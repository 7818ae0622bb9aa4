package herberge.application.realtime;

import herberge.application.realtime.RealtimeUseCases.Publishing;

final class PublishChangesUseCase implements PublishChanges {

    /** So many that numbering them takes milliseconds: whoever listens waits no longer than that. */
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
            published = publishedBatch();
            if (published > 0) {
                publishing.published().run(); // whoever listens hears of these while the next ones are numbered
            }
        } while (published == BATCH);
        stream.refresh(); // also where there was nothing of ours: other servers publish too
    }

    /** In one statement: a server that vanished between two would keep all others from numbering. */
    private int publishedBatch() {
        return publishing.transactions().runStatement(() -> publishing.log().publish(BATCH));
    }
}
