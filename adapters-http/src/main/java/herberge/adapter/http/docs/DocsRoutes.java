package herberge.adapter.http.docs;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;

/**
 * Serves the description of the API: an OpenAPI document and a page that shows it, an AsyncAPI document of the stream and
 * a page that follows it, the problems, and a page at the root with links to all of them. The pages load nothing that this
 * server does not serve itself.
 */
public final class DocsRoutes implements Routes {

    public static final String DOCUMENT = "/api/v1/openapi.json";
    public static final String STREAM_DOCUMENT = "/api/v1/asyncapi.json";
    public static final String WELCOME = "/";
    public static final String PAGE = "/docs";
    public static final String PROBLEMS = "/docs/problems";
    public static final String EXAMPLE = "/docs/realtime";

    /** The page's own files, and what it links to as plain text: part of the page, so the document does not list them. */
    public static final String ASSETS = "/docs/{asset}";

    /** The viewer has its icons as data in its own style sheet; nothing else comes from another source. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The example loads only its own inline script, which is named by its hash; the browser shows its output as text only. */
    static final String EXAMPLE_SECURITY_POLICY = "default-src 'none'; connect-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String REVALIDATE = "no-cache";
    private static final String KEEP_A_DAY = "public, max-age=86400";
    private static final String HTML = "text/html; charset=utf-8";
    /** Browsers show this type; many of them only download Markdown and TypeScript under their own types. */
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final StaticFile document = StaticFile.own("/herberge/openapi.json", "application/json", REVALIDATE);
    private final StaticFile streamDocument = StaticFile.own("/herberge/asyncapi.json", "application/json", REVALIDATE);
    private final StaticFile example = StaticFile.own("/herberge/docs/realtime.html", HTML, REVALIDATE);
    private final StaticFile page = StaticFile.own("/herberge/docs/index.html", HTML, REVALIDATE);
    private final StaticFile welcome = StaticFile.own("/herberge/docs/welcome.html", HTML, REVALIDATE);
    private final StaticFile problems =
            StaticFile.madeOf("/herberge/docs/problems.md", HTML, REVALIDATE, MarkdownPage::of);
    private final Map<String, StaticFile> assets = Map.of(
            "docs.css", StaticFile.own("/herberge/docs/docs.css", "text/css; charset=utf-8", REVALIDATE),
            "docs.js", StaticFile.own("/herberge/docs/docs.js", "text/javascript; charset=utf-8", REVALIDATE),
            "problems.md", StaticFile.own("/herberge/docs/problems.md", PLAIN, REVALIDATE),
            "realtime.md", StaticFile.own("/herberge/docs/realtime.md", PLAIN, REVALIDATE),
            "herberge.d.ts", StaticFile.own("/herberge/docs/herberge.d.ts", PLAIN, REVALIDATE),
            "swagger-ui.css", StaticFile.ofViewer("swagger-ui.css", "text/css; charset=utf-8", KEEP_A_DAY),
            "swagger-ui-bundle.js",
                    StaticFile.ofViewer("swagger-ui-bundle.js", "text/javascript; charset=utf-8", KEEP_A_DAY),
            "favicon-32x32.png", StaticFile.ofViewer("favicon-32x32.png", "image/png", KEEP_A_DAY));

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DOCUMENT, ctx -> answer(ctx, document));
        routes.get(STREAM_DOCUMENT, ctx -> answer(ctx, streamDocument));
        routes.get(WELCOME, ctx -> show(ctx, welcome, CONTENT_SECURITY_POLICY));
        routes.get(PROBLEMS, ctx -> show(ctx, problems, CONTENT_SECURITY_POLICY));
        routes.get(PAGE, ctx -> show(ctx, page, CONTENT_SECURITY_POLICY));
        routes.get(EXAMPLE, ctx -> show(ctx, example, examplePolicy()));
        routes.get(ASSETS, this::sendAsset);
    }

    private String examplePolicy() {
        return EXAMPLE_SECURITY_POLICY + "; script-src " + example.hashOf("script") + "; style-src "
                + example.hashOf("style");
    }

    private static void show(Context ctx, StaticFile page, String policy) {
        ctx.header("Content-Security-Policy", policy);
        answer(ctx, page);
    }

    private void sendAsset(Context ctx) {
        StaticFile asset = assets.get(ctx.pathParam("asset")); // only listed files: no name leads to another one
        if (asset == null) {
            throw new NotFoundResponse();
        }
        answer(ctx, asset);
    }

    private static void answer(Context ctx, StaticFile file) {
        ctx.header("ETag", file.etag()).header("Cache-Control", file.cacheControl());
        if (EntityResponses.matches(ctx, file.etag())) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType(file.contentType()).result(file.read());
        }
    }
}
