package io.huifang.brokenhouse.campaign;

import org.springframework.web.bind.annotation.RestController;

/** Breaks the rule that controllers live in console. Abstract, so that no component scan makes a bean of it. */
@RestController
abstract class AnswersTheDoor {}
