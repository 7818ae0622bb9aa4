package herberge.architecture.breach.javalinhasonehome.adapter.ws;

import io.javalin.http.Context;

record AtHome(Context library) {}
