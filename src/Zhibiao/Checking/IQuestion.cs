using Zhibiao.Model;

namespace Zhibiao.Checking;

/// <summary>One kind of thing that a careful reader would question.</summary>
internal interface IQuestion
{
    /// <summary>The doubts found; in any order, for the checker sorts them.</summary>
    IEnumerable<Check> Ask(Collection collection);
}
