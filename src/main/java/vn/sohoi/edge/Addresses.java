package vn.sohoi.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Where a request comes from, as one sender: of IPv6 the network, since a home has 2⁶⁴ addresses of one. */
final class Addresses {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private Addresses() {}

    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] groups = address.split(":", -1);
        return groups.length > GROUPS_OF_A_NETWORK && !address.contains("::")
                ? String.join(":", Arrays.copyOf(groups, GROUPS_OF_A_NETWORK)) + "::/64"
                : address;
    }
}
