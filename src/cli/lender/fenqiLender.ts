import type { Command } from '../../training/command.js';
import type { Program } from '../main.js';

/** The command line of the package `fenqi-lender`. */
export const fenqiLender = {
  help: `Usage: fenqi-lender <command> [options]

Commands
  start          serve a lender over HTTP
  config         check a configuration, or print the one that ships
  migrate        bring the database to this version, and say what was done
  operator       make the token of one of the lender's people
  backup         write the embedded books to a file, also while a lender runs
  restore        make embedded books of a backup
  verify         compare the books with themselves and with what was signed
  verify-ledger  follow the ledger, and name the first entry that is broken
  stress         try the funds under more demand and more arrears
  replay         make decisions again, and compare the answers
  erase          forget a person, as far as no law keeps what is known of them
  simulate       let made-up people borrow for two years, and say what becomes of it
  keys           make the keys that FENQI_SIGNING_KEY takes
  train          train the score on a CSV of loans and their outcomes
  fit-reminders  fit the model of who pays late on the lender's own books
  evaluate       measure the score on a CSV of loans and their outcomes
  fairness       measure what it costs to treat the young like the others

Options
  --help     show what a command takes: fenqi-lender start --help
  --version  show the version

Exit codes: 0 done, 1 failed, 2 wrong usage.`,
  commands: {
    start: async () => (await import('./startCommand.js')).startCommand,
    config: async () => (await import('./configCommand.js')).configCommand,
    migrate: async () => (await import('./migrateCommand.js')).migrateCommand,
    operator: async () => (await import('./operatorCommand.js')).operatorCommand,
    backup: async () => (await import('./backupCommand.js')).backupCommand,
    restore: async () => (await import('./restoreCommand.js')).restoreCommand,
    verify: async () => (await import('./verifyCommand.js')).verifyCommand,
    'verify-ledger': async () => (await import('./verifyLedgerCommand.js')).verifyLedgerCommand,
    stress: async () => (await import('./stress/stressCommand.js')).stressCommand,
    replay: async () => (await import('./replayCommand.js')).replayCommand,
    erase: async () => (await import('./eraseCommand.js')).eraseCommand,
    simulate: async () => (await import('./simulateCommand.js')).simulateCommand,
    keys: async () => (await import('./keysCommand.js')).keysCommand,
    train: async () => byLine((await import('../../training/trainCommand.js')).runTrain),
    'fit-reminders': async () => (await import('./fitRemindersCommand.js')).fitRemindersCommand,
    fairness: async () => byLine((await import('../../training/fairnessCommand.js')).runFairness),
    evaluate: async () => byLine((await import('../../training/evaluateCommand.js')).runEvaluate),
  },
} satisfies Program;

/** The commands of training end their lines themselves. */
function byLine(run: Command): Awaited<ReturnType<Program['commands'][string]>> {
  return (args, { out, err }) =>
    run(args, { out: text => out(text.replace(/\n$/, '')), err: text => err(text.replace(/\n$/, '')) });
}
