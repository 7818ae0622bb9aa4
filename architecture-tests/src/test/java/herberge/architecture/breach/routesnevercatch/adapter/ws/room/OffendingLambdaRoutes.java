package herberge.architecture.breach.routesnevercatch.adapter.ws.room;

import java.util.function.ToIntFunction;

final class OffendingLambdaRoutes {
    ToIntFunction<String> number() {
        return text -> {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        };
    }
}
