package org.chatelaine.command;

import java.util.UUID;

/**
 * A command moved on one device; fired in the transaction. Services observe it there, pages after
 * its success.
 *
 * @param owner the person whose device it is
 * @param target the command on this device, which is the CommandUUID on the wire
 * @param openKey what was asked under: the kind's name, or the key that the asker gave
 * @param reason why it failed, in the device's words; else null
 */
public record CommandProgressed(
    UUID device,
    UUID owner,
    UUID target,
    CommandKind kind,
    CommandState state,
    String openKey,
    String reason) {}
