package vn.sohoi.conversation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Roster;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.questions.Questions;
import vn.sohoi.reports.Deadlines;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reviews;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Units;

/** The modules that a turn may call. */
@Component
record Services(
        Clock clock,
        Units units,
        Roster roster,
        Invitations invitations,
        TargetSets sets,
        Allotments allotments,
        Reports reports,
        Reviews reviews,
        Deadlines deadlines,
        ProgressBook progress,
        Questions questions,
        Evidence evidence,
        Drafts drafts,
        Announcements announcements,
        PeopleServices people) {}
