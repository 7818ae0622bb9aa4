package herberge.architecture.breach.onlymainendstheprocess.bootstrap;

final class CloseableStack {
    Thread hook(int code) {
        return new Thread(() -> Runtime.getRuntime().halt(code));
    }
}
