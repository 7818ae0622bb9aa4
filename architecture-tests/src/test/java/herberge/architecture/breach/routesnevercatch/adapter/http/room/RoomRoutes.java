package herberge.architecture.breach.routesnevercatch.adapter.http.room;

final class RoomRoutes {
    int number(String text) {
        return Integer.parseInt(text);
    }
}
