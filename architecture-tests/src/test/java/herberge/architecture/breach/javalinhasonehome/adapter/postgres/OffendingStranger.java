package herberge.architecture.breach.javalinhasonehome.adapter.postgres;

import io.javalin.http.Context;

record OffendingStranger(Context library) {}
