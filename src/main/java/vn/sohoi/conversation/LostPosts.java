package vn.sohoi.conversation;

import java.util.List;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Session;
import vn.sohoi.units.Unit;

/**
 * Reports that were open when the person's post ended or moved: they are closed before anything of them is said again.
 * Her answers stay hers, unseen, for the day she has the post again.
 *
 * @param session without them
 * @param messages what to say about it
 */
record LostPosts(Session session, List<Message> messages) {

    private static final String CLOSED =
            "Chị không còn phụ trách %s nên %s đang làm được đóng lại, chưa gửi. Tin nhắn vừa rồi không được ghi.";

    static LostPosts in(Session session, Moment moment) {
        List<Frame> lost = session.frames().stream()
                .filter(frame -> Reporting.isReport(frame) && !Reporting.mayReport(moment, frame))
                .toList();
        if (lost.isEmpty()) {
            return new LostPosts(session, List.of());
        }
        List<Frame> kept =
                session.frames().stream().filter(frame -> !lost.contains(frame)).toList();
        // who has no post left is told so by the sign-up that follows
        List<Frame> told = moment.posts().isEmpty() ? List.of() : lost;
        return new LostPosts(
                new Session(kept, session.drafts()),
                told.stream()
                        .map(frame -> Message.of(
                                CLOSED.formatted(name(moment, frame), Called.report(moment, Reporting.id(frame)))))
                        .toList());
    }

    private static String name(Moment moment, Frame frame) {
        return moment.tree(Reporting.period(frame))
                .find(frame.slot("unit"))
                .map(Unit::name)
                .orElse("đơn vị này");
    }
}
