class Trouble(Exception):
    """Ends a call with a code of the run protocol (`invalid_media`, `invalid_params`, `tool_failed`)."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code
        self.message = message
