package vn.sohoi.conversation;

import org.springframework.stereotype.Component;
import vn.sohoi.people.Handovers;
import vn.sohoi.people.Preferences;
import vn.sohoi.people.SignUpLimits;

/** What a turn needs for people's own affairs: their sign-up, reminders and posts, and their words for each other. */
@Component
record PeopleServices(Preferences preferences, Handovers handovers, Letters letters, SignUpLimits signUp) {}
