package herberge.adapter.http.room;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Set;

/** {@code /room-blocks}: translates JSON to commands and back; decides nothing. */
public final class RoomBlockRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("roomId", "from", "to", "limit", "cursor");

    private static final String PATH = "/api/v1/room-blocks";
    private static final String ONE = PATH + "/{id}";

    private final RoomUseCases.Blocks blocks;
    private final Writes writes;

    public RoomBlockRoutes(RoomUseCases.Blocks blocks, Writes writes) {
        this.blocks = blocks;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::block);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
    }

    private void list(Context ctx) {
        Wanted<RoomBlockFilter> wanted = Parameters.read(ctx, PARAMETERS, RoomBlockRoutes::wanted);
        Paging.answer(ctx, blocks.listRoomBlocks().list(Calls.caller(ctx), wanted.filter(), wanted.page()));
    }

    private static Wanted<RoomBlockFilter> wanted(Parameters in) {
        Long room = in.number("roomId");
        LocalDate from = in.date("from");
        LocalDate to = in.date("to");
        in.inOrder(from, to);
        return new Wanted<>(new RoomBlockFilter(room == null ? null : new RoomId(room), from, to), in.page());
    }

    private void block(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomBlockView made = blocks.blockRoom()
                    .block(caller, Writes.edit(claim, blank -> Body.creation(ctx, blank, RoomBlockRoutes::details)));
            return Reply.created(PATH + "/" + made.id(), Reads.etag(made.version()), made);
        });
    }

    private void read(Context ctx) {
        RoomBlockView block = blocks.readRoomBlock().read(Calls.caller(ctx), id(ctx));
        Reads.answer(ctx, Reads.etag(block.version()), block);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomBlockView now = blocks.changeRoomBlock()
                    .change(caller, id(ctx), Writes.edit(claim, is -> Body.change(ctx, is, RoomBlockRoutes::details)));
            return Reply.changed(Reads.etag(now.version()), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(blocks.removeRoomBlock()
                        .remove(caller, id(ctx), Writes.edit(claim, is -> Body.step(ctx, is, (in, none) -> none)))));
    }

    private static RoomBlockId id(Context ctx) {
        return new RoomBlockId(Calls.id(ctx, "room-block"));
    }

    private static RoomBlockDetails details(Inputs in, RoomBlockDetails is) {
        RoomId room = is.room();
        Long roomId = in.number("roomId", room == null ? null : room.value());
        return new RoomBlockDetails(
                roomId == null ? null : new RoomId(roomId),
                in.date("from", is.from()),
                in.date("to", is.to()),
                in.text("reason", is.reason()));
    }
}
