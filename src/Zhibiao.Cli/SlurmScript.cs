using System.Globalization;
using System.Text;

namespace Zhibiao.Cli;

/// <summary>A batch script that starts itself three ways: it submits an array of shards and a merge after it, reads a shard, or merges.</summary>
/// <param name="Options">What to read, write and draw, by full paths.</param>
/// <param name="Shards">How many.</param>
/// <param name="Tool">How the program is started, as a shell reads it.</param>
/// <param name="Asked">Options of sbatch with their values, one word each.</param>
internal sealed record SlurmScript(RunOptions Options, int Shards, string Tool, IReadOnlyList<(string Name, string Value)> Asked)
{
    /// <summary>The script, '\n' between lines.</summary>
    public string Text()
    {
        string n = Shards.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder($"""
            #!/bin/bash
            # Reads the documents in {n} shards, an array of jobs, and puts them together in a job after it. Submit it with: sbatch FILE
            # A shard that is killed, or whose node is lost, is queued again and leaves no half file. Submitted again, it reads only what is missing.
            #SBATCH --job-name=zhibiao
            #SBATCH --ntasks=1
            #SBATCH --requeue

            """.ReplaceLineEndings("\n"));
        foreach ((string name, string value) in Asked)
        {
            text.Append(CultureInfo.InvariantCulture, $"#SBATCH {name}={value}\n");
        }

        text.Append($$"""
            set -euo pipefail

            inputs=({{string.Join(' ', Options.Inputs.Select(Quoted))}})
            output={{Quoted(Options.OutputFolder)}}
            shards=$output/.shards
            zhibiao() { {{Tool}} "$@" || [ $? -eq 1 ]; } # 1: some documents could not be read; documents.csv says which

            submit() { sbatch --parsable --output="$output/.shards/%x-%j.log" --export="ALL,ZHIBIAO_STEP=$1" "${@:2}"; }

            case ${ZHIBIAO_STEP:-submit} in
            submit)
              mkdir -p "$shards"
              array=$(submit shard --job-name=zhibiao-shard --array=1-{{n}} "$0")
              merge=$(submit merge --job-name=zhibiao-merge --kill-on-invalid-dep=yes --dependency="afterok:${array%%;*}" "$0")
              echo "zhibiao: shards are job ${array%%;*}, the merge is job ${merge%%;*}; the logs are in $shards"
              ;;
            shard)
              zhibiao run "${inputs[@]}" --shard "$SLURM_ARRAY_TASK_ID/{{n}}" -o "$shards" --workers "${SLURM_CPUS_PER_TASK:-1}"{{(Options.Model.Length > 0 ? $" --model {Quoted(Options.Model)}" : "")}} --quiet
              ;;
            merge)
              zhibiao merge "$shards" -o "$output" {{Drawing()}}{{(Options.Store.Length > 0 ? $" --store {Quoted(Options.Store)}" : "")}} --quiet
              ;;
            esac

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private string Drawing() => !Options.Charts ? "--no-charts" : string.Create(
        CultureInfo.InvariantCulture, $"--labels {Options.Labels} --width {Options.WidthMillimetres} --dpi {Options.Dpi} --format {string.Join(',', Options.Formats)}");

    /// <summary>A word as a shell reads it, whatever it holds.</summary>
    public static string Quoted(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
