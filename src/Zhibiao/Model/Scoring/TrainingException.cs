namespace Zhibiao.Model.Scoring;

/// <summary>A model can't be trained from what was given; the message says why, and what to do.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>No message.</summary>
    public TrainingException() : base("the model can't be trained")
    {
    }

    /// <summary>Why, and what to do.</summary>
    public TrainingException(string message) : base(message)
    {
    }

    /// <summary>Why, and what to do, with what caused it.</summary>
    public TrainingException(string message, Exception inner) : base(message, inner)
    {
    }
}
