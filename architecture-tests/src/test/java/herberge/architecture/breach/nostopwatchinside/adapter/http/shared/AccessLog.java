package herberge.architecture.breach.nostopwatchinside.adapter.http.shared;

final class AccessLog {
    long started() {
        return System.nanoTime();
    }
}
