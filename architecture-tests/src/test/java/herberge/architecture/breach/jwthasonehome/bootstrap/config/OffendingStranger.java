package herberge.architecture.breach.jwthasonehome.bootstrap.config;

import com.auth0.jwt.interfaces.DecodedJWT;

record OffendingStranger(DecodedJWT library) {}
