package herberge.architecture.breach.routesnevercatch.adapter.http.room;

final class Inputs {
    int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
