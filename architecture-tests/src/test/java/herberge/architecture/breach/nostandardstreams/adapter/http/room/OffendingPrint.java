package herberge.architecture.breach.nostandardstreams.adapter.http.room;

@SuppressWarnings("SystemOut")
final class OffendingPrint {
    void print(String text) {
        System.out.println(text);
    }
}
