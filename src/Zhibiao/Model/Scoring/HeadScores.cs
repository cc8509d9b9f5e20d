namespace Zhibiao.Model.Scoring;

/// <summary>How a head did on documents that it had not learned from, beside the rules alone.</summary>
/// <param name="Rows">Rows whose truth is known.</param>
/// <param name="Unsure">Those where the rules had no word to go by; only there the model may overrule them.</param>
/// <param name="RulesRight">Rows that the rules alone had right.</param>
/// <param name="ModelRight">Rows that the model alone would have right.</param>
/// <param name="Mended">Rows that the rules had wrong and the model overruled rightly.</param>
/// <param name="Broken">Rows that the rules had right and the model overruled.</param>
/// <param name="Chance">How likely so much more mended than broken is by luck alone (one-sided sign test); 1 where nothing was overruled.</param>
/// <param name="Used">Whether the model is used for this: only where it beats the rules.</param>
public sealed record HeadScores(int Rows, int Unsure, int RulesRight, int ModelRight, int Mended, int Broken, double Chance, bool Used);
