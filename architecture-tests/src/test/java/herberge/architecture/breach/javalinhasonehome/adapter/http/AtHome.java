package herberge.architecture.breach.javalinhasonehome.adapter.http;

import io.javalin.http.Context;

record AtHome(Context library) {}
