package herberge.architecture.breach.javalinhasonehome.application.room;

import io.javalin.http.Context;

record OffendingStranger(Context library) {}
