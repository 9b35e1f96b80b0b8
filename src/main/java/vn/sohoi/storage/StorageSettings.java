package vn.sohoi.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the figures are kept.
 *
 * @param uri of a MongoDB; blank means the embedded store
 * @param data folder of the embedded store
 * @param commitBeforeReply false only lets a test see what is lost without it
 */
@ConfigurationProperties("sohoi.storage")
record StorageSettings(
        @DefaultValue("") String uri,
        @DefaultValue("data") Path data,
        @DefaultValue("true") boolean commitBeforeReply) {}
