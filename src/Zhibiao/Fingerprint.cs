using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace Zhibiao;

/// <summary>What tells the rules, the words and the model that results are made with from others, so that a result made with the same is not made again.</summary>
/// <param name="Rules">Hash of the library's code.</param>
/// <param name="Vocabularies">Hash of the vocabularies built into it.</param>
/// <param name="Model">Hash of the learned model's file; empty where it is the one that comes with the library.</param>
internal sealed record Fingerprint(string Rules, string Vocabularies, string Model = "")
{
    private static readonly string Build = typeof(Fingerprint).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Of this library.</summary>
    public static Fingerprint OfLibrary { get; } = Make(typeof(Fingerprint).Assembly);

    /// <summary>All of it in one word, with the build of the library, which tells in what form results lie on a shelf.</summary>
    public string All => string.Join(' ', Build, Rules, Vocabularies, Model);

    /// <summary>Of this library with the model that is asked for.</summary>
    /// <exception cref="Zhibiao.Model.Tables.StoreException">The model's file can't be read.</exception>
    public static Fingerprint Of(RunOptions options)
    {
        try
        {
            return options.Model.Length == 0 ? OfLibrary : OfLibrary with { Model = Short(SHA256.HashData(File.ReadAllBytes(options.Model))) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Zhibiao.Model.Tables.StoreException.Of(options.Model, e);
        }
    }

    /// <summary>What <see cref="All"/> said; null where it was another build of the library that said it.</summary>
    public static Fingerprint? Parse(string all) => all.Split(' ') is [var build, var rules, var words, var model] && build == Build ? new Fingerprint(rules, words, model) : null;

    private static Fingerprint Make(Assembly assembly) => new(HashOfCode(assembly), HashOfWords(assembly));

    private static string HashOfWords(Assembly assembly)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Vocabularies/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream words = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(words));
        }

        return Short(hash.GetHashAndReset());
    }

    /// <summary>The code of all methods and the texts in it; what else is in the file (words, pages, dates) does not count. Where the file is not to be had, its build does.</summary>
    private static string HashOfCode(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
            return assembly.ManifestModule.ModuleVersionId.ToString("N")[..16];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using FileStream file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(metadata.GetString(method.Name)));
            if (method.RelativeVirtualAddress != 0)
                hash.AppendData(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!);
        }

        for (UserStringHandle text = MetadataTokens.UserStringHandle(1); !text.IsNil; text = metadata.GetNextHandle(text))
        {
            hash.AppendData(System.Text.Encoding.Unicode.GetBytes(metadata.GetUserString(text)));
        }

        return Short(hash.GetHashAndReset());
    }

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash.AsSpan(0, 8));
}
