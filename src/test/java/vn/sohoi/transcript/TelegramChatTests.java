package vn.sohoi.transcript;

import vn.sohoi.SharedApplication;

/** Telegram keeps the contract. */
class TelegramChatTests extends PhoneContract {
    TelegramChatTests(SharedApplication shared) {
        super(shared, new OverTelegram(shared.telegram(), shared.app()));
    }
}
