package herberge.architecture.breach.nostandardstreams.bootstrap;

final class OffendingTrace {
    void print(Throwable failure) {
        failure.printStackTrace();
    }
}
