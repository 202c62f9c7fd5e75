-- A person of the bank's has taken a call: the words say who, as the PBX names him.
ALTER TABLE call_effects DROP CONSTRAINT call_effects_kind;
ALTER TABLE call_effects DROP CONSTRAINT call_effects_words;
ALTER TABLE call_effects ADD CONSTRAINT call_effects_kind CHECK (
    kind IN ('STOP_RECORDING', 'DO_NOT_CALL', 'RETIRE_NUMBER', 'CALL_BACK', 'HAS_LEFT', 'INFORMANT', 'FRAUD', 'TAKEN_OVER'));
ALTER TABLE call_effects ADD CONSTRAINT call_effects_words CHECK (
    (kind IN ('HAS_LEFT', 'INFORMANT', 'FRAUD', 'TAKEN_OVER')) = (words IS NOT NULL));
