namespace Zhibiao.Model;

/// <summary>Finer than <see cref="Status"/>: in what voice a value is given.</summary>
public enum Stance
{
    /// <summary>A report of what is or was.</summary>
    Report,

    /// <summary>An in-season estimate (估产, 估计).</summary>
    Estimate,

    /// <summary>A plan or target (计划, 指标, 规划).</summary>
    Plan,

    /// <summary>A demand or task (要求, 任务, 必须).</summary>
    Requirement,

    /// <summary>A forecast (预计, 可能, 争取, 将).</summary>
    Forecast,
}
