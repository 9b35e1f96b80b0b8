package vn.sohoi.installation;

/** The service does not start, because it may not be what somebody meant; a person has to say what is. */
public final class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
