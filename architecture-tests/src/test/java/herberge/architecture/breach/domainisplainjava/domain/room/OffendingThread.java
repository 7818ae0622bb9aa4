package herberge.architecture.breach.domainisplainjava.domain.room;

final class OffendingThread {
    boolean running(java.util.concurrent.ExecutorService executor) {
        return !executor.isShutdown();
    }
}
