package herberge.architecture.breach.applicationisplainjava.application.room;

import java.net.http.HttpClient;

record OffendingCall(HttpClient client) {}
