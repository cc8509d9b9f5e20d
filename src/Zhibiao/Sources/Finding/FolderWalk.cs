using Zhibiao.Model;

namespace Zhibiao.Sources.Finding;

/// <summary>One walk over the inputs; collects what it meets.</summary>
/// <param name="leftOut">A folder that is not walked into, unless it is an input itself; null for none.</param>
internal sealed class FolderWalk(string? leftOut = null)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private readonly List<SourceItem> _items = [];
    private readonly List<SourceDocument> _problems = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly string? _leftOut = leftOut is null ? null : RealPath.Of(leftOut);

    /// <summary>Adds one input.</summary>
    public void Add(string input)
    {
        string name = input.Replace('\\', '/');
        if (Directory.Exists(input))
        {
            Try(name, () => AddFolder(new Place(input, RealPath.Of(input), ""), InputName(input)));
        }
        else if (File.Exists(input))
        {
            Try(name, () => AddFile(new FileInfo(input), RealPath.Of(input), Path.GetFileName(input), InputName(Path.GetDirectoryName(Path.GetFullPath(input))!)));
        }
        else
        {
            _problems.Add(Problems.Unread(name, Problems.NotThere));
        }
    }

    /// <summary>All that was met, sorted.</summary>
    public SourceListing Listing() => new(
        [.. _items.OrderBy(item => item.SourceFile, StringComparer.Ordinal)],
        [.. _problems.OrderBy(document => document.SourceFile, StringComparer.Ordinal)]);

    private static string InputName(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is { Length: > 0 } name ? name : "input";

    private void AddFolder(Place folder, string input)
    {
        if (!_folders.Add(folder.Real))
        {
            return;
        }

        _open.Add(folder.Real);
        try
        {
            FileSystemInfo[] all = new DirectoryInfo(folder.Path).GetFileSystemInfos("*", Everything);
            Array.Sort(all, (one, other) => string.CompareOrdinal(one.Name, other.Name));
            bool written = folder.Relative.Length > 0 && Array.Exists(all, info => PassedOver.Marks(info.Name));
            foreach (FileSystemInfo info in written ? [] : all)
            {
                string relative = folder.Relative.Length == 0 ? info.Name : $"{folder.Relative}/{info.Name}";
                Try(relative, () => AddEntry(info, folder, relative, input));
            }
        }
        finally
        {
            _open.Remove(folder.Real);
        }
    }

    private void AddEntry(FileSystemInfo info, Place folder, string relative, string input)
    {
        bool link = info.LinkTarget is not null;
        bool isFolder = info.Attributes.HasFlag(FileAttributes.Directory);
        if (isFolder ? PassedOver.Folder(info.Name) : PassedOver.File(info.Name))
        {
            return;
        }

        string real = Path.Combine(folder.Real, info.Name);
        if (link)
        {
            try
            {
                real = RealPath.Of(real);
            }
            catch (IOException)
            {
                _problems.Add(Problems.Unread(relative, Problems.LinksToItself));
                return;
            }

            isFolder = Directory.Exists(real);
        }

        if (isFolder && real == _leftOut)
        {
            return;
        }

        if (isFolder && link && (_open.Contains(real) || RealPath.IsAtOrAbove(real, folder.Real)))
        {
            _problems.Add(Problems.Unread(relative, Problems.LinksToItself));
        }
        else if (isFolder)
        {
            AddFolder(new Place(info.FullName, real, relative), input);
        }
        else if (File.Exists(real))
        {
            AddFile(new FileInfo(real), real, relative, input);
        }
        else
        {
            _problems.Add(Problems.Unread(relative, link ? Problems.LinkToNothing : Problems.NotThere));
        }
    }

    private void AddFile(FileInfo info, string real, string relative, string input)
    {
        if (!_files.Add(real))
        {
            return;
        }

        string name = relative;
        for (int i = 1; !_names.Add(name); i++)
        {
            name = i == 1 ? $"{input}/{relative}" : string.Create(null, $"{input}~{i}/{relative}");
        }

        _items.Add(new SourceItem(info.FullName, name, info.Length, KindOf.Name(name)) { Modified = info.LastWriteTimeUtc.Ticks });
    }

    private void Try(string name, Action step)
    {
        try
        {
            step();
        }
        catch (UnauthorizedAccessException)
        {
            _problems.Add(Problems.Unread(name, Problems.NoPermission));
        }
        catch (IOException e)
        {
            _problems.Add(Problems.Unread(name, Problems.NotOpened(e.Message)));
        }
    }

    /// <param name="Path">Where it is opened.</param>
    /// <param name="Real">The same without links.</param>
    /// <param name="Relative">Its name below the input; empty for the input itself.</param>
    private sealed record Place(string Path, string Real, string Relative);
}
