namespace Zhibiao.Model.Scoring;

/// <summary>How far confidences came true on documents that the model had not learned from.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Documents">Documents.</param>
/// <param name="Right">The share of rows that is right.</param>
/// <param name="RulesError">Expected calibration error of the rules' own confidence.</param>
/// <param name="RulesBrier">Brier score of the rules' own confidence.</param>
/// <param name="Error">Expected calibration error of the model's.</param>
/// <param name="Brier">Brier score of the model's.</param>
public sealed record ConfidenceScores(int Rows, int Documents, double Right, double RulesError, double RulesBrier, double Error, double Brier);
