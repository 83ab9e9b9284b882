package org.wayloom.collaboration;

/** Why a WebSocket is closed, as the protocol numbers it (LV41). */
final class CloseCode {
  static final int NORMAL = 1000;
  static final int SERVER_ERROR = 1011;
  static final int RESTART = 1012;
  static final int OVERLOAD = 1013;
  static final int BAD_FRAME = 4400;
  static final int UNAUTHENTICATED = 4401;
  static final int FORBIDDEN = 4403;
  static final int NOT_FOUND = 4404;
  static final int HELLO_TIMEOUT = 4408;
  static final int CONNECTED_ELSEWHERE = 4409;
  static final int TOO_LARGE = 4413;
  static final int CLIENT_TOO_OLD = 4426;
  static final int RATE = 4429;

  private CloseCode() {}
}
