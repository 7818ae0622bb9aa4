package herberge.application.testing;

final class MemoryJobQueueTest extends MemoryHouse implements JobQueueContract {

    @Override
    public void begin(String job, String server) {
        doInWork(() -> jobQueue().begin(job, server));
    }
}
