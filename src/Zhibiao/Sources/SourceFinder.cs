using Zhibiao.Sources.Finding;

namespace Zhibiao.Sources;

/// <summary>Lists what there is to read.</summary>
public static class SourceFinder
{
    /// <summary>
    /// Expands the inputs. Folders are walked to the bottom; links are followed, but never round in a circle. Hidden files, folders named
    /// <c>output</c>, and the tool's own files (README.md, decisions.csv, *.gold.csv) are passed over, unless they are named as inputs themselves.
    /// </summary>
    /// <param name="inputs">Paths of files, folders and archives. A file that is reached twice is listed once.</param>
    /// <param name="leftOut">A folder that is not walked into where it lies inside an input (the run's own output); null for none.</param>
    /// <returns>A listing that does not depend on the order in which the system gives a folder's files. Where two inputs
    /// hold the same relative name, the later input's files carry its folder's name in front.</returns>
    public static SourceListing Find(IReadOnlyList<string> inputs, string? leftOut = null)
    {
        var walk = new FolderWalk(leftOut);
        for (int i = 0; i < inputs.Count; i++)
        {
            walk.Add(inputs[i]);
        }

        return walk.Listing();
    }
}
