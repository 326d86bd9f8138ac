import { PlanPicker, type PlanPickerProps } from './PlanPicker.js';

interface FirstPictureProps extends Omit<PlanPickerProps, 'held' | 'personal' | 'children'> {
  /** The live part could not be loaded. */
  readonly missing?: boolean;
}

/** What is drawn before anything can happen in a widget, in the page or on a server. */
export function FirstPicture({ missing, ...picture }: FirstPictureProps) {
  return (
    <PlanPicker {...picture}>
      {/* As in the live picture, so that the status region stays the same element. */}
      <div key="answer">
        <div role="status" part="status">
          {missing && <p>{picture.view.text.partMissing}</p>}
        </div>
      </div>
    </PlanPicker>
  );
}
