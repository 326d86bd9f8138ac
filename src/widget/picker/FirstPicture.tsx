import { PlanPicker, type PlanPickerProps } from './PlanPicker.js';

interface FirstPictureProps extends Omit<PlanPickerProps, 'held' | 'personal' | 'children'> {
  /** The live part did not load. */
  readonly missing?: boolean;
}

/** What is drawn before the live part is here, in the page or on a server. */
export function FirstPicture({ view, plans, chosen, layout, missing, onChoose }: FirstPictureProps) {
  return (
    <PlanPicker view={view} plans={plans} chosen={chosen} layout={layout} onChoose={onChoose}>
      {/* The same as in `LiveView`, so that the status region stays one element. */}
      <div key="answer">
        <div role="status" part="status">
          {missing && <p>{view.text.partMissing}</p>}
        </div>
      </div>
    </PlanPicker>
  );
}
