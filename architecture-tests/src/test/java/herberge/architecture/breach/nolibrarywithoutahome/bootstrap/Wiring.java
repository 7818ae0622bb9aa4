package herberge.architecture.breach.nolibrarywithoutahome.bootstrap;

import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.sql.Connection;
import org.slf4j.Logger;

record Wiring(DecodedJWT token, ObjectMapper json, Context context, Connection connection, Logger log) {}
