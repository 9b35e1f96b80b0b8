package vn.sohoi.console.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.sohoi.units.Unit;

/**
 * What an import of units replaced and added, so that it can be taken back.
 *
 * <pre>{ _id: "…", at: ISODate, before: [ units as they were ], added: [ "01273@2025-07-01" ] }</pre>
 */
@Document("unitChanges")
record UnitsChange(@Id String id, Instant at, List<Unit> before, List<String> added) {

    static UnitsChange of(String id, Instant at, List<Unit> stored, List<Unit> written) {
        Map<String, Unit> known = stored.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return new UnitsChange(
                id,
                at,
                written.stream()
                        .map(Unit::id)
                        .filter(known::containsKey)
                        .map(known::get)
                        .toList(),
                written.stream()
                        .map(Unit::id)
                        .filter(one -> !known.containsKey(one))
                        .toList());
    }
}
