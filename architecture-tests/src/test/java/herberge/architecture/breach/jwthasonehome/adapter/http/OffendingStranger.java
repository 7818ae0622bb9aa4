package herberge.architecture.breach.jwthasonehome.adapter.http;

import com.auth0.jwt.interfaces.DecodedJWT;

record OffendingStranger(DecodedJWT library) {}
